package fr.raccordement.courriel;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Mail is sent once {@code spring.mail.host} is set; else it is kept where {@code
 * raccordement.courriel.garder} says so, as in the demonstration, or nobody is written to.
 */
@Configuration(proxyBeanMethods = false)
class CourrielConfiguration {

    private static final int MOST_RETURNED_AT_ONCE = 200;
    private static final String WRITES =
            "(environment.containsProperty('spring.mail.host')"
                    + " || environment.getProperty('raccordement.courriel.garder', 'false') =="
                    + " 'true') && '${raccordement.roles:policies}'.contains('policies')";

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Expedition smtpExpedition(
            JavaMailSender sender, CourrielProperties properties, RetourProperties retours) {
        return new SmtpExpedition(
                sender,
                properties.expediteur(),
                Objects.requireNonNullElse(retours.adresse(), properties.expediteur()));
    }

    @Bean
    @ConditionalOnBooleanProperty("raccordement.courriel.garder")
    CourrielsGardes courrielsGardes() {
        return new CourrielsGardes();
    }

    @Bean
    @ConditionalOnExpression(WRITES)
    CourrielMeasures courrielMeasures() {
        return new CourrielMeasures();
    }

    /** {@code raccordement.portail.adresse}: where the portal is, as people reach it. */
    @Bean
    @ConditionalOnExpression(WRITES)
    CourrielComposer courrielComposer(
            CourrielProperties properties,
            @Value("${raccordement.portail.adresse:http://localhost:${server.port:8080}}")
                    String portal) {
        return new CourrielComposer(portal, properties.expediteur());
    }

    @Bean
    @ConditionalOnExpression(WRITES)
    CourrielRunner courrielRunner(
            QueryGateway queries,
            CommandGateway commands,
            Map<String, Expedition> expeditions,
            CourrielComposer composer,
            CourrielProperties properties,
            CourrielMeasures measures,
            Clock clock) {
        return new CourrielRunner(
                queries, commands, chosen(expeditions), composer, properties, measures, clock);
    }

    @Bean
    @ConditionalOnExpression(WRITES)
    @ConditionalOnProperty("raccordement.courriel.retours.hote")
    ReturnedMailRunner returnedMailRunner(
            QueryGateway queries,
            CommandGateway commands,
            RetourProperties retours,
            CourrielMeasures measures) {
        return new ReturnedMailRunner(
                new ReturnedMailbox(retours, MOST_RETURNED_AT_ONCE),
                retours.intervalle(),
                queries,
                commands,
                measures);
    }

    @Bean
    @ConditionalOnExpression(WRITES)
    @ConditionalOnBooleanProperty(name = "raccordement.courriel.contacts", matchIfMissing = true)
    CorrespondanceRunner correspondanceRunner(
            QueryGateway queries,
            CommandGateway commands,
            Map<String, Expedition> expeditions,
            CourrielComposer composer,
            CourrielProperties properties,
            CourrielMeasures measures,
            Clock clock) {
        return new CorrespondanceRunner(
                () ->
                        new ContactSender(
                                new ContactMessages(queries, commands),
                                chosen(expeditions),
                                composer,
                                properties,
                                measures,
                                clock));
    }

    /** The one that sends before the one that keeps. */
    private static Expedition chosen(Map<String, Expedition> expeditions) {
        var smtp = expeditions.get("smtpExpedition");
        return smtp == null ? expeditions.values().iterator().next() : smtp;
    }
}
