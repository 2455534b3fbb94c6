package main

import (
	"bytes"
	"errors"
	"io"
	"net"
	"strconv"
	"strings"
	"time"
)

// One connection with what was read from it and is not yet used: buffer[start:end].
type connection struct {
	conn       net.Conn
	buffer     []byte
	start, end int
	out        []byte
	latency    time.Duration
	pacer      pacer
}

func newConnection(conn net.Conn, profile profile) *connection {
	pacer := pacer{bytesPerSecond: profile.bytesPerSecond}
	return &connection{conn: conn, buffer: make([]byte, 256<<10), latency: profile.latency, pacer: pacer}
}

func (connection *connection) readRequest() (*request, error) {
	for searched := 0; ; {
		waiting := connection.buffer[connection.start:connection.end]
		if at := bytes.Index(waiting[searched:], []byte("\r\n\r\n")); at >= 0 {
			head := waiting[:searched+at]
			connection.start += len(head) + 4
			return parseRequest(head)
		}
		searched = max(0, len(waiting)-3)
		if err := connection.read(); err != nil {
			return nil, err
		}
	}
}

// read adds bytes to the buffer, whose unused rest it moves to the front.
func (connection *connection) read() error {
	if connection.start > 0 {
		connection.end = copy(connection.buffer, connection.buffer[connection.start:connection.end])
		connection.start = 0
	}
	if connection.end == len(connection.buffer) {
		return errors.New("line too long")
	}
	count, err := connection.conn.Read(connection.buffer[connection.end:])
	connection.end += count
	if count > 0 {
		return nil
	}
	return err
}

// discardBody reads a request's body and gives the length of what it carries.
func (connection *connection) discardBody(request *request) (int64, error) {
	if strings.EqualFold(request.header("expect"), "100-continue") {
		if _, err := io.WriteString(connection.conn, "HTTP/1.1 100 Continue\r\n\r\n"); err != nil {
			return 0, err
		}
	}
	length, err := int64(0), error(nil)
	if strings.EqualFold(request.header("transfer-encoding"), "chunked") {
		length, err = connection.discardChunks()
	} else if text := request.header("content-length"); text != "" && text != "0" {
		if length, err = strconv.ParseInt(text, 10, 64); err == nil {
			err = connection.discard(length)
		}
	}
	// What an aws-chunked body carries is less than what is sent.
	if decoded := request.header("x-amz-decoded-content-length"); err == nil && decoded != "" {
		return strconv.ParseInt(decoded, 10, 64)
	}
	return length, err
}

func (connection *connection) discard(length int64) error {
	for length > 0 {
		if connection.start == connection.end {
			connection.start, connection.end = 0, 0
			if err := connection.read(); err != nil {
				return err
			}
		}
		taken := int(min(length, int64(connection.end-connection.start)))
		connection.pacer.pass(taken)
		connection.start += taken
		length -= int64(taken)
	}
	return nil
}

func (connection *connection) discardChunks() (int64, error) {
	for total := int64(0); ; {
		line, err := connection.readLine()
		if err != nil {
			return total, err
		}
		size, _, _ := strings.Cut(line, ";")
		length, err := strconv.ParseInt(size, 16, 64)
		if err != nil {
			return total, err
		}
		if length == 0 {
			return total, connection.discardTrailers()
		}
		if err := connection.discard(length + 2); err != nil {
			return total, err
		}
		total += length
	}
}

func (connection *connection) discardTrailers() error {
	for {
		if line, err := connection.readLine(); err != nil || line == "" {
			return err
		}
	}
}

func (connection *connection) readLine() (string, error) {
	for {
		waiting := connection.buffer[connection.start:connection.end]
		if at := bytes.Index(waiting, []byte("\r\n")); at >= 0 {
			connection.start += at + 2
			return string(waiting[:at]), nil
		}
		if err := connection.read(); err != nil {
			return "", err
		}
	}
}
