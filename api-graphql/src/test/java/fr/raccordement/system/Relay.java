package fr.raccordement.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a program that can be cut: then nothing answers at its address, as when it is down. */
final class Relay implements AutoCloseable {

    private volatile int program;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    Relay(URI program) throws IOException {
        this.program = program.getPort();
        door = listen(0);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** To another program from now on, behind the same address. */
    void lead(URI another) {
        program = another.getPort();
    }

    /** Closes what is open, and refuses what comes. */
    void cut() throws IOException {
        door.close();
        for (var socket : open) {
            socket.close();
        }
    }

    /** At the same address as before. */
    void restore() throws IOException {
        door = listen(door.getLocalPort());
    }

    private ServerSocket listen(int port) throws IOException {
        var listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().start(() -> accept(listening));
        return listening;
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                join(listening.accept());
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** A program that is not there answers nobody. */
    private void join(Socket here) throws IOException {
        try {
            var there = new Socket(InetAddress.getLoopbackAddress(), program);
            pass(here, there);
            pass(there, here);
        } catch (ConnectException _) {
            here.close();
        }
    }

    private void pass(Socket from, Socket to) {
        open.add(from);
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (from;
                                    to) {
                                from.getInputStream().transferTo(to.getOutputStream());
                            } catch (IOException _) {
                                // Cut, or closed by the other side.
                            } finally {
                                open.remove(from);
                            }
                        });
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
