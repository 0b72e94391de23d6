package fr.raccordement.graphql.transport;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read and is in memory. */
class ReadRequest extends HttpServletRequestWrapper {

    private final byte[] bytes;

    ReadRequest(HttpServletRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
    }

    @Override
    public int getContentLength() {
        return bytes.length;
    }

    @Override
    public long getContentLengthLong() {
        return bytes.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Memory(new ByteArrayInputStream(bytes));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Memory extends ServletInputStream {

        private final ByteArrayInputStream memory;

        Memory(ByteArrayInputStream memory) {
            this.memory = memory;
        }

        @Override
        public int read() {
            return memory.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return memory.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return memory.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is in memory");
        }
    }
}
