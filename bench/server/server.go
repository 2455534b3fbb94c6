package main

import (
	"net"
	"sync/atomic"
)

// Serves connections; safe for all of them at once.
type server struct {
	store       *store
	profile     profile
	connections atomic.Int64
	requests    atomic.Int64
	received    atomic.Int64
	sent        atomic.Int64
	uploads     atomic.Int64
}

// What passed through the server: bytes are those of bodies.
type counts struct {
	Connections   int64 `json:"connections"`
	Requests      int64 `json:"requests"`
	ReceivedBytes int64 `json:"receivedBytes"`
	SentBytes     int64 `json:"sentBytes"`
}

func (server *server) counts() counts {
	return counts{
		Connections:   server.connections.Load(),
		Requests:      server.requests.Load(),
		ReceivedBytes: server.received.Load(),
		SentBytes:     server.sent.Load(),
	}
}

func (server *server) accept(listener net.Listener) {
	for {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		server.connections.Add(1)
		go server.serve(conn)
	}
}

// serve answers one request after another until the client or an error ends the connection.
func (server *server) serve(conn net.Conn) {
	defer conn.Close()
	connection := newConnection(conn, server.profile)
	for {
		request, err := connection.readRequest()
		if err != nil {
			return
		}
		server.requests.Add(1)
		received, err := connection.discardBody(request)
		server.received.Add(received)
		if err != nil {
			return
		}
		answer := server.answer(request, received)
		sent, err := connection.send(request, answer)
		server.sent.Add(sent)
		if err != nil || request.header("connection") == "close" {
			return
		}
	}
}
