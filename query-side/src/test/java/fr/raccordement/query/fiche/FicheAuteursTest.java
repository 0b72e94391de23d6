package fr.raccordement.query.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who worked on a fiche, and so does not examine it (D-156), is told before anybody decides. */
class FicheAuteursTest {

    private static final String ID = "f1";
    private static final String CLAIRE = "claire";
    private static final String GIL = "gil";
    private static final String EXAMINER = "instructrice";

    private @Nullable FicheState fiche;
    private long version;

    @BeforeEach
    void create() {
        happens(
                new FicheCreated(
                        ID, "19750001000016", FicheKind.EMETTEUR, Environnement.PRODUCTION),
                CLAIRE);
    }

    @Test
    void each_author_is_named_once_the_first_first() {
        happens(new CommentaireDefined(ID, "A"), GIL);
        happens(new CommentaireDefined(ID, "B"), CLAIRE);
        happens(new FicheSubmitted(ID), GIL);

        assertThat(fiche.auteurs()).containsExactly(CLAIRE, GIL);
    }

    @Test
    void whoever_examines_it_is_none() {
        happens(new FicheSubmitted(ID), CLAIRE);
        happens(new FicheReturned(ID, "A revoir"), EXAMINER);
        happens(new FicheSubmitted(ID), CLAIRE);
        happens(new FicheActivated(ID, "ABC123"), EXAMINER);

        assertThat(fiche.auteurs()).containsExactly(CLAIRE);
    }

    @Test
    void nor_is_whoever_opens_it_again_until_another_day() {
        happens(new FicheSubmitted(ID), CLAIRE);
        happens(new FicheActivated(ID, "ABC123"), EXAMINER);
        happens(new FicheDeactivated(ID, "Fin"), EXAMINER);
        happens(new ValiditeDefined(ID, LocalDate.EPOCH, LocalDate.EPOCH), EXAMINER);
        happens(new FicheReactivated(ID), EXAMINER);

        assertThat(fiche.auteurs()).containsExactly(CLAIRE);
    }

    @Test
    void whoever_works_on_its_revision_is_one_for_good() {
        happens(new FicheSubmitted(ID), CLAIRE);
        happens(new FicheActivated(ID, "ABC123"), EXAMINER);
        happens(new RevisionOpened(ID), GIL);

        assertThat(fiche.auteurs()).containsExactly(CLAIRE, GIL);
    }

    private void happens(FicheEvent event, String actor) {
        fiche = FicheFold.after(fiche, event, Map.of(Actor.ACTOR, actor), Instant.EPOCH, version++);
    }
}
