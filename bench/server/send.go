package main

import (
	"strconv"
	"time"
)

// What a request is answered with.
type answer struct {
	status string
	// Lines, each with its end.
	headers string
	text    string
	// In place of text: so many bytes of content from an offset on.
	offset, bytes int64
}

// Bodies up to this size are sent with their heads in one piece.
const smallBytes = 64 << 10

// send gives the number of body bytes it sent.
func (connection *connection) send(request *request, answer answer) (int64, error) {
	time.Sleep(connection.latency)
	length := answer.bytes + int64(len(answer.text))
	out := append(connection.out[:0], "HTTP/1.1 "...)
	out = append(out, answer.status...)
	out = append(out, "\r\nServer: bench\r\nx-amz-request-id: 0\r\nContent-Length: "...)
	out = strconv.AppendInt(out, length, 10)
	out = append(out, "\r\n"...)
	out = append(out, answer.headers...)
	out = append(out, "\r\n"...)
	if request.method == "HEAD" {
		length = 0
	} else {
		out = append(out, answer.text...)
		if answer.bytes <= smallBytes {
			out = append(out, slice(answer.offset, int(answer.bytes))...)
		}
	}
	connection.out = out
	if _, err := connection.conn.Write(out); err != nil {
		return 0, err
	}
	if length > smallBytes && answer.bytes > 0 {
		return connection.sendContent(answer.offset, answer.bytes)
	}
	return length, nil
}

func (connection *connection) sendContent(offset, bytes int64) (int64, error) {
	stride := int64(connection.pacer.stride())
	for sent := int64(0); sent < bytes; {
		count := int(min(stride, bytes-sent))
		connection.pacer.pass(count)
		written, err := connection.conn.Write(slice(offset+sent, count))
		sent += int64(written)
		if err != nil {
			return sent, err
		}
	}
	return bytes, nil
}

// slice gives up to a block of an object's bytes.
func slice(offset int64, count int) []byte {
	at := int(offset % blockBytes)
	return content[at : at+count]
}
