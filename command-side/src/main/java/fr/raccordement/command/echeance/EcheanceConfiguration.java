package fr.raccordement.command.echeance;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deadlines lie beside the read models, whichever stores there are. */
@Configuration(proxyBeanMethods = false)
class EcheanceConfiguration {

    @Bean
    Agenda echeances(MongoDatabase database) {
        return new Agenda(database);
    }

    @Bean
    @ConditionalOnMissingBean(Reveil.class)
    ScheduledReveil reveil(Clock clock) {
        return new ScheduledReveil(clock);
    }

    @Bean
    Sonneur sonneur(
            Agenda agenda,
            Reveil reveil,
            Clock clock,
            CommandGateway commands,
            ObjectProvider<Sonnerie> sonneries) {
        var envoi = new Envoi(commands, sonneries.stream().toList());
        return new Sonneur(agenda, reveil, clock, envoi);
    }
}
