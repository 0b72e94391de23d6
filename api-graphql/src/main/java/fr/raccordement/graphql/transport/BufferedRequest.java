package fr.raccordement.graphql.transport;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that has been let in, as the handlers of GraphQL know it: by POST, whose body is in
 * memory, accepting one way of answering.
 */
class BufferedRequest extends HttpServletRequestWrapper {

    private static final String ACCEPT = "Accept";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";

    private final byte[] bytes;
    private final Map<String, List<String>> headers;

    BufferedRequest(HttpServletRequest request, byte[] bytes, String accept) {
        super(request);
        this.bytes = bytes;
        headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        headers.put(CONTENT_TYPE, List.of(JSON));
        headers.remove(ACCEPT);
        if (!accept.isEmpty()) {
            headers.put(ACCEPT, List.of(accept));
        }
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public String getContentType() {
        return JSON;
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
    public @Nullable String getHeader(String name) {
        var values = headers.get(name);
        return values == null ? null : values.getFirst();
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(headers.getOrDefault(name, List.of()));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
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
