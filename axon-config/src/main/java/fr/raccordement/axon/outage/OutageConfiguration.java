package fr.raccordement.axon.outage;

import fr.raccordement.processing.OutageDetector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tells an outage, for those who do not know the stores. */
@Configuration(proxyBeanMethods = false)
class OutageConfiguration {

    @Bean
    OutageDetector outageDetector() {
        return Outages::in;
    }
}
