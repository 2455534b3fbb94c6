package main

import (
	"crypto/md5"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"strconv"
	"strings"
	"sync"
)

const blockBytes = 1 << 20

// What every object is made of: one block again and again. Held twice in a row, so that a block's worth of bytes from
// any offset is one slice.
var content = makeContent()

// Objects of one size that follow a name: never stored, their bytes are those of content.
type objectSet struct {
	name string
	// 0 for a single object whose key is the name itself.
	count int
	object
}

// What HEAD says of an object.
type object struct {
	bytes int64
	etag  string
	// Base64; empty for what was uploaded.
	crc32 string
}

// The objects of every bucket: those of the command line, and the sizes of those uploaded since.
type store struct {
	sets     []objectSet
	mutex    sync.Mutex
	uploaded map[string]int64
	parts    map[string]map[string]int64
}

func newStore(description string) (*store, error) {
	store := &store{uploaded: map[string]int64{}, parts: map[string]map[string]int64{}}
	for _, entry := range strings.Split(description, ",") {
		if entry == "" {
			continue
		}
		set, err := parseSet(entry)
		if err != nil {
			return nil, err
		}
		store.sets = append(store.sets, set)
	}
	return store, nil
}

func parseSet(entry string) (objectSet, error) {
	name, size, _ := strings.Cut(entry, "=")
	count, bytes, isMany := strings.Cut(size, "x")
	if !isMany {
		count, bytes = "0", size
	}
	number, countErr := strconv.Atoi(count)
	length, bytesErr := strconv.ParseInt(bytes, 10, 64)
	if countErr != nil || bytesErr != nil || number < 0 || number > 1_000_000 || length < 0 {
		return objectSet{}, fmt.Errorf("cannot read the objects %q: NAME=BYTES or NAME=COUNTxBYTES is expected", entry)
	}
	return objectSet{name: name, count: number, object: describe(length)}, nil
}

// describe gives an object up to a block in size the MD5 of its bytes as ETag, a larger one that of a multipart upload.
func describe(bytes int64) object {
	crc := uint32(0)
	for left := bytes; left > 0; left -= blockBytes {
		crc = crc32.Update(crc, crc32.IEEETable, content[:min(left, blockBytes)])
	}
	etag := multipartETag
	if bytes <= blockBytes {
		digest := md5.Sum(content[:bytes])
		etag = hex.EncodeToString(digest[:])
	}
	return object{bytes, etag, base64.StdEncoding.EncodeToString(binary.BigEndian.AppendUint32(nil, crc))}
}

const multipartETag = "9b2cf535f27731c974343645a3985328-2"

// find gives what is known of the object under a key.
func (store *store) find(key string) (object, bool) {
	for _, set := range store.sets {
		if set.holds(key) {
			return set.object, true
		}
	}
	store.mutex.Lock()
	defer store.mutex.Unlock()
	bytes, found := store.uploaded[key]
	return object{bytes: bytes, etag: multipartETag}, found
}

func (set *objectSet) holds(key string) bool {
	if set.count == 0 {
		return key == set.name
	}
	digits, isBelow := strings.CutPrefix(key, set.name)
	number, err := strconv.Atoi(digits)
	return isBelow && err == nil && len(digits) == 6 && number < set.count
}

func (set *objectSet) key(index int) string {
	if set.count == 0 {
		return set.name
	}
	return fmt.Sprintf("%s%06d", set.name, index)
}

func (store *store) put(key string, bytes int64) {
	store.mutex.Lock()
	defer store.mutex.Unlock()
	store.uploaded[key] = bytes
}

func (store *store) putPart(upload, number string, bytes int64) {
	store.mutex.Lock()
	defer store.mutex.Unlock()
	if store.parts[upload] == nil {
		store.parts[upload] = map[string]int64{}
	}
	store.parts[upload][number] = bytes
}

// complete ends an upload; with an empty key it was aborted.
func (store *store) complete(upload, key string) {
	store.mutex.Lock()
	defer store.mutex.Unlock()
	total := int64(0)
	for _, bytes := range store.parts[upload] {
		total += bytes
	}
	delete(store.parts, upload)
	if key != "" {
		store.uploaded[key] = total
	}
}

func makeContent() []byte {
	block := make([]byte, 2*blockBytes)
	state := uint32(1)
	for at := 0; at < blockBytes; at++ {
		state = state*1664525 + 1013904223
		block[at] = byte(state >> 24)
	}
	copy(block[blockBytes:], block)
	return block
}
