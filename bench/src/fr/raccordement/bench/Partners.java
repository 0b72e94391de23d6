package fr.raccordement.bench;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.structure.StructureType;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the benches have partners do, each time the same. */
final class Partners {

    /** Manager of the public structures of the bench, an account of the demonstration. */
    static final String MAIRIE = "mairie";

    /** The third party of the bench; its manager is {@code tiers}. */
    static final String TIERS = "90000101700012";

    private static final long ALWAYS = 7;
    private static final Partner OPALE =
            new Partner(
                    TIERS,
                    "OPALE Dématérialisation",
                    StructureType.PRIVEE,
                    true,
                    Partner.login("tiers"));

    private final Program program;
    private final Screens screens;

    Partners(Program program, TestAuthority authority) {
        this.program = program;
        this.screens = new Screens(program, authority, Clock.systemUTC());
    }

    /** The life of an issuer fiche from its creation to its activation. */
    void activeEmetteur() {
        active(Partner.ACME);
    }

    /** An active receiver fiche of a third party; returns its identifier. */
    String activeTiers() {
        return active(OPALE).value();
    }

    /** A public structure of {@link #MAIRIE} that is asked to let the third party receive. */
    String requestedDelegation(String fiche, int number) {
        var commune = Partner.commune(number, Partner.login(MAIRIE));
        screens.register(commune);
        var delegation = new DelegationId(UUID.randomUUID().toString());
        program.send(new RequestDelegation(delegation, fiche, commune.siret()), OPALE.manager());
        return delegation.value();
    }

    /** So many public structures of {@link #MAIRIE}. */
    List<Partner> communes(int count) {
        var communes =
                IntStream.range(0, count)
                        .mapToObj(number -> Partner.commune(number, Partner.login(MAIRIE)))
                        .toList();
        communes.forEach(screens::register);
        return communes;
    }

    private FicheId active(Partner of) {
        var fiche = screens.fill(of, new SplittableRandom(ALWAYS));
        screens.submit(fiche, of);
        screens.activate(fiche);
        return fiche;
    }
}
