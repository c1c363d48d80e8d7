package cn.qinqing.visits.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A line between a browser and the server that breaks while a record is sent: byte by byte what comes and goes passes through,
 * until the moment at which the connection is cut.
 */
final class FlakyLine implements AutoCloseable {

    private static final byte[] SENDING = "POST /api/field/records".getBytes(StandardCharsets.US_ASCII);

    /** Where the line breaks: on the way to the server, some time after that began, or on the way back. */
    enum Where {
        /** So many bytes of the request still pass. */
        SENDING,
        /** So many milliseconds after the request began: the server may or may not have got to it. */
        AFTER,
        /** The server has answered, and so many bytes of the answer still pass. */
        ANSWERING
    }

    record Cut(Where where, int amount) {}

    private final ServerSocket door;
    private final int port;
    private final AtomicReference<Cut> next = new AtomicReference<>();
    private final AtomicInteger cuts = new AtomicInteger();

    FlakyLine(int port) {
        this.port = port;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    /** The next record that is sent meets this; the ones after it pass. */
    void cutNext(Cut cut) {
        next.set(cut);
    }

    /** How many connections were cut. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                Thread.ofVirtual().start(() -> serve(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket browser) {
        try (browser;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            AtomicReference<Cut> now = new AtomicReference<>();
            Thread down = Thread.ofVirtual().start(() -> downwards(server, browser, now));
            upwards(browser, server, now);
            down.join();
        } catch (IOException | InterruptedException broken) {
            // a line that breaks is what this is for
        }
    }

    private void upwards(Socket browser, Socket server, AtomicReference<Cut> now) throws IOException {
        InputStream in = browser.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] buffer = new byte[16_384];
        int passed = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (begins(buffer, read)) {
                Cut cut = next.getAndSet(null);
                now.set(cut);
                if (cut != null && cut.where() == Where.AFTER) {
                    Thread.ofVirtual().start(() -> cutAfter(cut.amount(), browser, server));
                }
            }
            Cut cut = now.get();
            boolean breaks = cut != null && cut.where() == Where.SENDING && passed + read > cut.amount();
            int passes = breaks ? Math.max(0, cut.amount() - passed) : read;
            out.write(buffer, 0, passes);
            out.flush();
            if (breaks) {
                cut(browser, server);
                return;
            }
            passed += cut == null ? 0 : read;
        }
        server.shutdownOutput();
    }

    private void downwards(Socket server, Socket browser, AtomicReference<Cut> now) {
        try {
            InputStream in = server.getInputStream();
            OutputStream out = browser.getOutputStream();
            byte[] buffer = new byte[16_384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Cut cut = now.get();
                boolean breaks = cut != null && cut.where() == Where.ANSWERING;
                out.write(buffer, 0, breaks ? Math.min(read, cut.amount()) : read);
                out.flush();
                if (breaks) {
                    cut(browser, server);
                    return;
                }
            }
        } catch (IOException broken) {
            // a line that breaks is what this is for
        }
    }

    private void cutAfter(int millis, Socket browser, Socket server) {
        try {
            Thread.sleep(millis);
            cut(browser, server);
        } catch (InterruptedException | IOException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** As a lost connection: reset, without a farewell. */
    private void cut(Socket browser, Socket server) throws IOException {
        cuts.incrementAndGet();
        browser.setSoLinger(true, 0);
        server.setSoLinger(true, 0);
        browser.close();
        server.close();
    }

    private static boolean begins(byte[] buffer, int read) {
        return read >= SENDING.length && Arrays.equals(buffer, 0, SENDING.length, SENDING, 0, SENDING.length);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
