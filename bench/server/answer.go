package main

import (
	"fmt"
	"strconv"
	"strings"
)

const (
	xmlType    = "Content-Type: application/xml\r\n"
	xmlOpening = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	modified   = "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\n"
)

// answer does what a request asks for, whose body had that many bytes.
func (server *server) answer(request *request, received int64) answer {
	if request.key == "" {
		return server.answerBucket(request)
	}
	switch request.method {
	case "GET", "HEAD":
		return server.answerObject(request)
	case "PUT":
		return server.takeObject(request, received)
	case "POST":
		return server.answerUpload(request)
	case "DELETE":
		server.store.complete(request.query.Get("uploadId"), "")
		return answer{status: "204 No Content"}
	}
	return failure("405 Method Not Allowed", "MethodNotAllowed")
}

func (server *server) answerBucket(request *request) answer {
	switch {
	case request.method == "HEAD" || request.method == "PUT":
		return answer{status: "200 OK", headers: "x-amz-bucket-region: us-east-1\r\n"}
	case request.method != "GET":
		return failure("405 Method Not Allowed", "MethodNotAllowed")
	case request.query.Has("location"):
		return document("<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"></LocationConstraint>")
	}
	return document(server.store.list(request.bucket, request.query))
}

func (server *server) answerObject(request *request) answer {
	object, found := server.store.find(request.key)
	if !found {
		return failure("404 Not Found", "NoSuchKey")
	}
	headers := "ETag: \"" + object.etag + "\"\r\nAccept-Ranges: bytes\r\n" + modified +
		"Content-Type: application/octet-stream\r\n"
	start, end, isPart := parseRange(request.header("range"), object.bytes)
	if isPart {
		headers += fmt.Sprintf("Content-Range: bytes %d-%d/%d\r\n", start, end-1, object.bytes)
		return answer{status: "206 Partial Content", headers: headers, offset: start, bytes: end - start}
	}
	if object.crc32 != "" && request.header("x-amz-checksum-mode") != "" {
		headers += "x-amz-checksum-crc32: " + object.crc32 + "\r\nx-amz-checksum-type: FULL_OBJECT\r\n"
	}
	return answer{status: "200 OK", headers: headers, bytes: object.bytes}
}

// parseRange gives where a range begins and where it has ended; false if the whole object is asked for.
func parseRange(header string, bytes int64) (start, end int64, isPart bool) {
	first, last, _ := strings.Cut(strings.TrimPrefix(header, "bytes="), "-")
	start, err := strconv.ParseInt(first, 10, 64)
	if err != nil || start >= bytes {
		return 0, bytes, false
	}
	if end, err = strconv.ParseInt(last, 10, 64); err != nil || end >= bytes {
		end = bytes - 1
	}
	return start, end + 1, true
}

func (server *server) takeObject(request *request, received int64) answer {
	if upload := request.query.Get("uploadId"); upload != "" {
		server.store.putPart(upload, request.query.Get("partNumber"), received)
	} else {
		server.store.put(request.key, received)
	}
	headers := "ETag: \"" + multipartETag + "\"\r\n"
	for _, name := range []string{"x-amz-checksum-crc32", "x-amz-checksum-type"} {
		if value := request.header(name); value != "" {
			headers += name + ": " + value + "\r\n"
		}
	}
	return answer{status: "200 OK", headers: headers}
}

func (server *server) answerUpload(request *request) answer {
	name := "<Bucket>" + request.bucket + "</Bucket><Key>" + escape(request.key) + "</Key>"
	if request.query.Has("uploads") {
		id := strconv.FormatInt(server.uploads.Add(1), 10)
		return document("<InitiateMultipartUploadResult>" + name + "<UploadId>" + id + "</UploadId></InitiateMultipartUploadResult>")
	}
	server.store.complete(request.query.Get("uploadId"), request.key)
	checksum := ""
	if crc := request.header("x-amz-checksum-crc32"); crc != "" {
		checksum = "<ChecksumCRC32>" + crc + "</ChecksumCRC32><ChecksumType>FULL_OBJECT</ChecksumType>"
	}
	return document("<CompleteMultipartUploadResult>" + name + "<ETag>&quot;" + multipartETag + "&quot;</ETag>" +
		checksum + "</CompleteMultipartUploadResult>")
}

func document(text string) answer {
	return answer{status: "200 OK", headers: xmlType, text: xmlOpening + text}
}

func failure(status, code string) answer {
	return answer{status: status, headers: xmlType, text: xmlOpening + "<Error><Code>" + code + "</Code></Error>"}
}
