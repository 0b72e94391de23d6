package fr.raccordement.command.certificat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.certificat.event.EmetteurEvent;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.MetaData;

/**
 * What administrators have decided on issuers up to a moment; the one fold of the aggregate and of
 * the analysis. The last decision on a key is the one that counts for it, under whatever name or
 * certificate.
 *
 * @param version number of the last decision; -1 where there is none
 * @param bySha256 the last decision on each certificate
 * @param distrustedKeys the keys that are trusted no more
 */
record IssuerDecisions(
        long version, Map<String, IssuerDecision> bySha256, Set<String> distrustedKeys) {

    static final IssuerDecisions NONE = new IssuerDecisions(-1, Map.of(), Set.of());

    IssuerDecisions after(EmetteurEvent event, Instant at, MetaData metaData, long next) {
        var by = (String) metaData.get(Actor.ACTOR);
        var decision =
                switch (event) {
                    case EmetteurTrusted it ->
                            new IssuerDecision(
                                    it.sha256(),
                                    it.cleSha256(),
                                    it.sujet(),
                                    it.der(),
                                    true,
                                    it.source(),
                                    at,
                                    by,
                                    next);
                    case EmetteurDistrusted it ->
                            new IssuerDecision(
                                    it.sha256(),
                                    it.cleSha256(),
                                    it.sujet(),
                                    it.der(),
                                    false,
                                    it.motif(),
                                    at,
                                    by,
                                    next);
                };
        var decisions = new LinkedHashMap<>(bySha256);
        decisions.put(decision.sha256(), decision);
        var keys = new HashSet<>(distrustedKeys);
        if (decision.trusted()) {
            keys.remove(decision.cleSha256());
        } else {
            keys.add(decision.cleSha256());
        }
        return new IssuerDecisions(next, decisions, keys);
    }

    Optional<IssuerDecision> on(String sha256) {
        return Optional.ofNullable(bySha256.get(sha256));
    }

    Collection<IssuerDecision> all() {
        return bySha256.values();
    }

    boolean distrust(String cleSha256) {
        return distrustedKeys.contains(cleSha256);
    }
}
