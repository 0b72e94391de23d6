package fr.raccordement.api.alerte;

import java.time.Instant;
import java.util.Map;

/** Where it is recorded what is wrong with the program itself, so that the operator is told. */
public interface OperatorAlerts {

    /**
     * Records what is wrong now; what is not named is wrong no longer. Repeated it changes nothing.
     *
     * @param nature of which nature
     * @param cas each case, and since when
     */
    void stand(NatureAlerte nature, Map<String, Instant> cas);
}
