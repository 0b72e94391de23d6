package fr.raccordement.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends deliveries, unless another node does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendingProperties.class)
class SendingConfiguration {

    /** {@code raccordement.portail.adresse}: names the installation to its receivers. */
    @Bean
    DeliveryBody deliveryBody(
            @Value("${raccordement.portail.adresse:http://localhost:${server.port:8080}}")
                    String portal,
            QueryGateway queries) {
        return new DeliveryBody(URI.create(portal), new IdentifiantsThen(queries));
    }

    @Bean
    CorpsQueryHandler corpsQueryHandler(QueryGateway queries, DeliveryBody bodies) {
        return new CorpsQueryHandler(queries, bodies);
    }

    @Bean
    HttpSending httpSending(SendingProperties properties, Clock clock)
            throws NoSuchAlgorithmException {
        return new HttpSending(
                new PublicNames(SystemDefaultDnsResolver.INSTANCE, properties.adressesLocales()),
                SSLContext.getDefault(),
                properties.delai(),
                clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "raccordement.webhooks.envoyer", matchIfMissing = true)
    WebhookRunner webhookRunner(
            QueryGateway queries,
            CommandGateway commands,
            HttpSending sending,
            DeliveryBody bodies,
            SendingProperties properties,
            Clock clock,
            MeterRegistry meters) {
        return new WebhookRunner(
                queries,
                new Deliverer(queries, commands, sending, bodies, clock, meters),
                properties);
    }
}
