package fr.raccordement.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A link to a server that may stall, in one direction, and then delivers what it held back. */
public final class StallingProxy implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 30;

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Map<Direction, Gate> gates = new EnumMap<>(Direction.class);

    /** Which way bytes go. */
    public enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    public StallingProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        for (var direction : Direction.values()) {
            gates.put(direction, new Gate());
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on nothing passes in this direction. */
    public void stall(Direction direction) {
        gates.get(direction).shut();
    }

    /** Waits until something is being held back in this direction. */
    public void awaitHeld(Direction direction) throws InterruptedException {
        if (!gates.get(direction).held.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Nothing came " + direction);
        }
    }

    /** Delivers what was held back, and lets pass what comes. */
    public void deliver() {
        gates.values().forEach(Gate::open);
    }

    @Override
    public void close() throws IOException {
        deliver();
        door.close();
        for (var socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = door.accept();
                var behind = new Socket(server.getAddress(), server.getPort());
                open.addAll(List.of(client, behind));
                pump(client, behind, Direction.TO_SERVER);
                pump(behind, client, Direction.TO_CLIENT);
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void pump(Socket from, Socket to, Direction direction) {
        var gate = gates.get(direction);
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (from;
                                    to) {
                                pump(from.getInputStream(), to.getOutputStream(), gate);
                            } catch (IOException | InterruptedException e) {
                                // One of the two has gone.
                            }
                        });
    }

    private static void pump(InputStream from, OutputStream to, Gate gate)
            throws IOException, InterruptedException {
        var buffer = new byte[1 << 16];
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            gate.pass();
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private static final class Gate {

        private CountDownLatch closed = new CountDownLatch(0);
        private final CountDownLatch held = new CountDownLatch(1);

        synchronized void shut() {
            closed = new CountDownLatch(1);
        }

        synchronized void open() {
            closed.countDown();
        }

        void pass() throws InterruptedException {
            CountDownLatch wait;
            synchronized (this) {
                wait = closed;
            }
            if (wait.getCount() > 0) {
                held.countDown();
                wait.await();
            }
        }
    }
}
