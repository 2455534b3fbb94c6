package main

import (
	"bytes"
	"errors"
	"net/url"
	"strings"
)

// The head of a request.
type request struct {
	method string
	bucket string
	key    string
	query  url.Values
	// Lines as they came; there are few, and few of them are asked for.
	headers []byte
}

func parseRequest(head []byte) (*request, error) {
	line, headers, _ := bytes.Cut(head, []byte("\r\n"))
	words := strings.Fields(string(line))
	if len(words) != 3 {
		return nil, errors.New("not an HTTP request")
	}
	path, text, _ := strings.Cut(words[1], "?")
	path, err := url.PathUnescape(path)
	if err != nil {
		return nil, err
	}
	query := noQuery
	if text != "" {
		if query, err = url.ParseQuery(text); err != nil {
			return nil, err
		}
	}
	bucket, key, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	// The buffer that held the head is about to take the body.
	return &request{words[0], bucket, key, query, bytes.Clone(headers)}, nil
}

var noQuery = url.Values{}

// header gives the value of a header by its name in lower case, empty when it was not sent.
func (request *request) header(name string) string {
	for rest := request.headers; len(rest) > 0; {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\r\n"))
		if len(line) > len(name) && line[len(name)] == ':' && equalFold(line[:len(name)], name) {
			return string(bytes.TrimSpace(line[len(name)+1:]))
		}
	}
	return ""
}

func equalFold(text []byte, lower string) bool {
	for at := range text {
		letter := text[at]
		if 'A' <= letter && letter <= 'Z' {
			letter += 'a' - 'A'
		}
		if letter != lower[at] {
			return false
		}
	}
	return true
}
