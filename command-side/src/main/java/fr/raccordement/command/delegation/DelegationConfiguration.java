package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.Delais;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells whoever decides on delegations, or shows them, how long they wait. */
@Configuration(proxyBeanMethods = false)
class DelegationConfiguration {

    @Bean
    Delais delais(DelegationProperties properties) {
        return properties.delais();
    }
}
