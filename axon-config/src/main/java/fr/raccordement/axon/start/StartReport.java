package fr.raccordement.axon.start;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/** Says once, as the program is ready, what of its configuration is not fit for production. */
@Component
class StartReport {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    private final ConfigurableEnvironment settings;

    StartReport(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    /** Before the last line, which says where it is. */
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void report() {
        List<String> unfit = UnfitForProduction.of(settings);
        unfit.forEach(it -> LOG.warn("Not fit for production: {}", it));
    }
}
