package fr.raccordement.command.avis;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.avis.event.PreferencesAvisDefined;
import fr.raccordement.api.avis.event.PreferencesAvisEvent;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.fiche.GlassVault;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** How Jeanne wants to be told, in a store whose last event is at 99. */
final class PreferencesAvisFixture {

    static final Actor JEANNE = new Actor("jeanne", Set.of());
    static final Actor PAUL = new Actor("paul", Set.of());
    static final Actor ADMIN = new Actor("admin", Set.of(Role.AIFE_ADMIN));
    static final PreferencesAvisId OWN = new PreferencesAvisId("jeanne");
    static final PreferencesAvisDefined AT_ONCE =
            new PreferencesAvisDefined(
                    "jeanne", FrequenceAvis.IMMEDIAT, LangueAvis.FR, List.of(), 99);
    static final CourrielDefined ADDRESS = address("avis-jeanne", "jeanne@example.org");

    final RecordingRights rights = new RecordingRights();

    private final EndOfStore end = () -> 99;

    TestExecutor<PreferencesAvis> given(PreferencesAvisEvent... past) {
        var fixture = new AggregateTestFixture<>(PreferencesAvis.class);
        List.of(rights, end, new Courriels(new GlassVault()))
                .forEach(fixture::registerInjectableResource);
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) past);
    }

    static CourrielDefined address(String cle, String courriel) {
        return new CourrielDefined("jeanne", cle, cle + "|-;" + courriel + ";-");
    }
}
