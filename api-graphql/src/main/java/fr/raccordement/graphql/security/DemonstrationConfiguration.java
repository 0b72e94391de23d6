package fr.raccordement.graphql.security;

import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The demonstration: known accounts over HTTP Basic, reached by this machine's own names alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnAuthenticationMode(AuthenticationMode.DEMONSTRATION)
class DemonstrationConfiguration {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

    @Bean
    DemonstrationAccounts demonstrationAccounts() {
        return DemonstrationAccounts.ofTheDemonstration();
    }

    @Bean
    AuthenticationManager authenticationManager(
            DemonstrationAccounts accounts, ObjectProvider<AuthenticationEventPublisher> events) {
        var manager = new ProviderManager(new DemonstrationAuthenticationProvider(accounts));
        events.ifAvailable(manager::setAuthenticationEventPublisher);
        return manager;
    }

    /** A foreign page whose host name points here (DNS rebinding) knows the passwords. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(host -> THIS_MACHINE.matcher(host).matches());
        return firewall;
    }
}
