package main

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
)

const pageKeys = 1000

// list gives one page of the objects of the command line below a prefix, for either version of the call: the objects
// uploaded since are not listed, and a delimiter finds nothing to cut.
func (store *store) list(bucket string, query url.Values) string {
	isV2 := query.Get("list-type") == "2"
	after, from := query.Get("start-after"), 0
	if isV2 {
		from, _ = strconv.Atoi(query.Get("continuation-token"))
	} else {
		after = query.Get("marker")
	}
	most := pageKeys
	if asked, err := strconv.Atoi(query.Get("max-keys")); err == nil {
		most = min(most, asked)
	}
	var text strings.Builder
	listed, next, last := 0, -1, ""
	store.each(query.Get("prefix"), from, func(index int, key string, object object) bool {
		if key <= after {
			return true
		}
		if listed == most {
			next = index
			return false
		}
		fmt.Fprintf(&text, "<Contents><Key>%s</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified>"+
			"<ETag>&quot;%s&quot;</ETag><Size>%d</Size><StorageClass>STANDARD</StorageClass></Contents>",
			escape(key), object.etag, object.bytes)
		listed, last = listed+1, key
		return true
	})
	fmt.Fprintf(&text, "<Name>%s</Name><Prefix>%s</Prefix><MaxKeys>%d</MaxKeys><KeyCount>%d</KeyCount><IsTruncated>%t</IsTruncated>",
		bucket, escape(query.Get("prefix")), most, listed, next >= 0)
	if next >= 0 && isV2 {
		fmt.Fprintf(&text, "<NextContinuationToken>%d</NextContinuationToken>", next)
	} else if next >= 0 {
		fmt.Fprintf(&text, "<NextMarker>%s</NextMarker>", escape(last))
	}
	return `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">` + text.String() + "</ListBucketResult>"
}

// each shows the objects whose keys start with a prefix, counted over all sets, from an index on, until told to stop.
func (store *store) each(prefix string, from int, show func(index int, key string, object object) bool) {
	first := 0
	for at := range store.sets {
		set := &store.sets[at]
		count := max(set.count, 1)
		for index := max(0, from-first); index < count; index++ {
			key := set.key(index)
			if strings.HasPrefix(key, prefix) && !show(first+index, key, set.object) {
				return
			}
		}
		first += count
	}
}

func escape(text string) string {
	return escaper.Replace(text)
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
