package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.certificat.event.EmetteurEvent;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.command.RecordingRights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** The list of trusted issuers beside a directory of files. */
final class TrustFixture {

    final RecordingRights rights = new RecordingRights();

    private final CertificatsProperties properties;

    TrustFixture(Path directory) {
        properties = new CertificatsProperties(directory, false, null, Duration.ofSeconds(10));
    }

    TestExecutor<ListeDeConfiance> given(Object... past) {
        var fixture = new AggregateTestFixture<>(ListeDeConfiance.class);
        fixture.registerInjectableResource(rights);
        fixture.registerInjectableResource(Clock.fixed(TestCertificate.NOW, ZoneOffset.UTC));
        fixture.registerInjectableResource(new EmetteurReader(properties));
        var list = new TrustList(properties, () -> decisions(past));
        fixture.registerInjectableResource(new Emetteurs(list));
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(past);
    }

    private static IssuerDecisions decisions(Object... past) {
        var decisions = IssuerDecisions.NONE;
        for (var event : past) {
            decisions =
                    decisions.after(
                            (EmetteurEvent) event,
                            TestCertificate.NOW,
                            MetaData.emptyInstance(),
                            decisions.version() + 1);
        }
        return decisions;
    }

    static EmetteurTrusted trusted(TestCertificate.Issued issuer, String source) {
        var read = read(issuer);
        return new EmetteurTrusted(
                read.sha256(), read.cleSha256(), read.sujet(), der(read), source);
    }

    static EmetteurDistrusted distrusted(TestCertificate.Issued issuer, String motif) {
        var read = read(issuer);
        return new EmetteurDistrusted(
                read.sha256(), read.cleSha256(), read.sujet(), der(read), motif);
    }

    static Certificat read(TestCertificate.Issued issued) {
        try {
            return CertificatReader.read(issued.holder().getEncoded());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (UnreadableException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String der(Certificat read) {
        return Base64.getEncoder().encodeToString(read.der());
    }
}
