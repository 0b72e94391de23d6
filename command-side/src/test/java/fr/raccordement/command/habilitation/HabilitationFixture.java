package fr.raccordement.command.habilitation;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.*;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** One user and one structure, with how they came where they stand. */
final class HabilitationFixture {

    static final String PUBLIQUE = "11000201100044";
    static final String PRIVEE = "73282932000074";
    static final String INACTIVE = "90000303900014";
    static final String LOGIN = "claire";
    static final HabilitationId ID = new HabilitationId(PUBLIQUE, LOGIN);
    static final Profil PROFIL = Profil.RACCORDEMENT_MODIFICATION;

    static final RattachementRequested ASKED = new RattachementRequested(PUBLIQUE, LOGIN);
    static final RattachementValidated VALIDATED = new RattachementValidated(PUBLIQUE, LOGIN);
    static final RattachementRefused REFUSED = new RattachementRefused(PUBLIQUE, LOGIN, null);
    static final RattachementDeactivated DEACTIVATED =
            new RattachementDeactivated(PUBLIQUE, LOGIN, null);
    static final RattachementReactivated REACTIVATED = new RattachementReactivated(PUBLIQUE, LOGIN);
    static final RattachementRemoved REMOVED = new RattachementRemoved(PUBLIQUE, LOGIN, null);
    static final HabilitationRequested WANTED = new HabilitationRequested(PUBLIQUE, LOGIN, PROFIL);
    static final HabilitationGranted GRANTED = new HabilitationGranted(PUBLIQUE, LOGIN, PROFIL);
    static final HabilitationRefused DENIED =
            new HabilitationRefused(PUBLIQUE, LOGIN, PROFIL, null);
    static final HabilitationRevoked REVOKED =
            new HabilitationRevoked(PUBLIQUE, LOGIN, PROFIL, null);
    static final GestionnairePrincipalNamed PRINCIPAL =
            new GestionnairePrincipalNamed(
                    PUBLIQUE, LOGIN, List.of(PROFIL, Profil.ORGANISATION_MODIFICATION));

    private static final Map<String, Inscription> REGISTER =
            Map.of(
                    PUBLIQUE, inscription(PUBLIQUE, StructureType.PUBLIQUE, true),
                    PRIVEE, inscription(PRIVEE, StructureType.PRIVEE, true),
                    INACTIVE, inscription(INACTIVE, StructureType.PRIVEE, false));

    final RecordingRights rights = new RecordingRights();

    /** Given these events; a new fixture each time, so that one test may try several pasts. */
    TestExecutor<Habilitation> given(HabilitationEvent... past) {
        StructureRegister structures = siret -> Optional.ofNullable(REGISTER.get(siret));
        var fixture = new AggregateTestFixture<>(Habilitation.class);
        Stream.of(rights, structures).forEach(fixture::registerInjectableResource);
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) past);
    }

    private static Inscription inscription(String siret, StructureType type, boolean active) {
        return new Inscription(siret, "Exemple", type, false, true, active);
    }
}
