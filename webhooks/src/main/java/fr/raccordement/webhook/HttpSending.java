package fr.raccordement.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import fr.raccordement.api.webhook.CauseEchec;
import fr.raccordement.supervision.Supervised;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends over HTTP, signed by Standard Webhooks. A connection is made for each, to an address that
 * {@link PublicNames} admits; no redirection is followed, no proxy asked, and nothing read of the
 * answer but its head, which is bounded. A time for all of it together bounds it (D-223).
 */
final class HttpSending implements Sending, AutoCloseable {

    private static final ContentType CLOUD_EVENT =
            ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
    private static final int MOST_CONNECTIONS = 200;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient client;
    private final ExecutorService calls = Supervised.perTask("webhook-call");
    private final Duration deadline;
    private final Clock clock;

    /**
     * @param deadline for how long a call may take in all
     */
    HttpSending(PublicNames names, SSLContext tls, Duration deadline, Clock clock) {
        var timeout = Timeout.of(deadline);
        this.deadline = deadline;
        this.clock = clock;
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(names)
                                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                                        .setConnectionFactory(
                                                ManagedHttpClientConnectionFactory.builder()
                                                        .http1Config(boundedHead())
                                                        .build())
                                        .setMaxConnTotal(MOST_CONNECTIONS)
                                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(timeout)
                                                        .setSocketTimeout(timeout)
                                                        .build())
                                        .setDefaultSocketConfig(
                                                SocketConfig.custom().setSoTimeout(timeout).build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(timeout)
                                        .setResponseTimeout(timeout)
                                        .setRedirectsEnabled(false)
                                        .build())
                        .setConnectionReuseStrategy((_, _, _) -> false)
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .disableCookieManagement()
                        .disableContentCompression()
                        .disableDefaultUserAgent()
                        .build();
    }

    @Override
    public Outcome send(Message message) {
        var begun = System.nanoTime();
        var post = post(message);
        var call = calls.submit(() -> status(post));
        try {
            var statut = call.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome(cause(statut), statut, millisSince(begun));
        } catch (ExecutionException failed) {
            return new Outcome(cause(failed.getCause()), null, millisSince(begun));
        } catch (TimeoutException late) {
            post.cancel();
            call.cancel(true);
            return new Outcome(CauseEchec.DELAI, null, millisSince(begun));
        } catch (InterruptedException stopped) {
            post.cancel();
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    @Override
    public void close() throws IOException {
        calls.shutdownNow();
        client.close();
    }

    private HttpPost post(Message message) {
        var seconds = clock.instant().getEpochSecond();
        var post = new HttpPost(message.url());
        post.setEntity(new StringEntity(message.body(), CLOUD_EVENT));
        post.setHeader("User-Agent", "Raccordement");
        post.setHeader(Webhook.UNBRANDED_MSG_ID_KEY, message.id());
        post.setHeader(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(seconds));
        post.setHeader(
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                message.secrets().stream()
                        .map(it -> signature(it, message, seconds))
                        .collect(Collectors.joining(" ")));
        return post;
    }

    /** The body of the answer is not read: its connection is closed instead. */
    private int status(HttpPost post) throws IOException {
        var response = client.executeOpen(null, post, null);
        try {
            return response.getCode();
        } finally {
            post.abort();
            Closer.closeQuietly(response);
        }
    }

    /** What was wrong with a secret is not said, which might repeat it. */
    private static String signature(String secret, Message message, long seconds) {
        try {
            return new Webhook(secret).sign(message.id(), seconds, message.body());
        } catch (EmptyWebhookSecretException | WebhookSigningException unusable) {
            throw new IllegalStateException("The secret of " + message.id() + " cannot sign");
        }
    }

    private static @Nullable CauseEchec cause(int statut) {
        return switch (statut / 100) {
            case 2 -> null;
            case 3 -> CauseEchec.REDIRECTION;
            default -> CauseEchec.STATUT;
        };
    }

    private static CauseEchec cause(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> CauseEchec.CONNEXION;
            case PublicNames.RefusedAddressException _ -> CauseEchec.ADRESSE_REFUSEE;
            case UnknownHostException _ -> CauseEchec.NOM_INCONNU;
            case SSLException _ -> CauseEchec.TLS;
            case InterruptedIOException _ -> CauseEchec.DELAI;
            default -> CauseEchec.CONNEXION;
        };
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private static Http1Config boundedHead() {
        return Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
    }
}
