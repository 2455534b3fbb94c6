package main

import "time"

// How slow the network is to seem.
type profile struct {
	latency time.Duration
	// On each connection, bodies either way; 0 for as fast as it goes.
	bytesPerSecond float64
}

// Keeps the bodies of one connection below the profile's bandwidth.
type pacer struct {
	bytesPerSecond float64
	// When the bytes so far are to have passed.
	due time.Time
}

// The most bytes at once: small enough to flow evenly when there is a limit.
func (pacer *pacer) stride() int {
	if pacer.bytesPerSecond > 0 {
		return 64 << 10
	}
	return blockBytes
}

// pass waits until that many more bytes may have passed. What an idle connection did not use is lost.
func (pacer *pacer) pass(bytes int) {
	if pacer.bytesPerSecond == 0 {
		return
	}
	now := time.Now()
	// A wait ends late by the timer's grain, which a little credit makes up for.
	if earliest := now.Add(-5 * time.Millisecond); pacer.due.Before(earliest) {
		pacer.due = earliest
	}
	pacer.due = pacer.due.Add(time.Duration(float64(bytes) / pacer.bytesPerSecond * float64(time.Second)))
	if wait := pacer.due.Sub(now); wait > 0 {
		time.Sleep(wait)
	}
}
