package fr.raccordement.command.habilitation;

import static fr.raccordement.command.habilitation.HabilitationFixture.DEACTIVATED;
import static fr.raccordement.command.habilitation.HabilitationFixture.PRINCIPAL;
import static fr.raccordement.command.habilitation.HabilitationFixture.REACTIVATED;
import static fr.raccordement.command.habilitation.HabilitationFixture.REMOVED;
import static fr.raccordement.command.habilitation.HabilitationFixture.VALIDATED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.habilitation.event.HabilitationEvent;
import org.junit.jupiter.api.Test;

/** Rights after histories that no command allows: they grant nothing all the same. */
class DroitsTest {

    @Test
    void a_principal_manager_who_is_suspended_is_none() {
        assertThat(after(PRINCIPAL).gestionnairePrincipal()).isTrue();
        assertThat(after(PRINCIPAL, DEACTIVATED).gestionnairePrincipal()).isFalse();
        assertThat(after(PRINCIPAL, DEACTIVATED, REACTIVATED).gestionnairePrincipal()).isTrue();
    }

    @Test
    void a_principal_manager_who_was_removed_is_none_for_good() {
        assertThat(after(PRINCIPAL, REMOVED).gestionnairePrincipal()).isFalse();
        assertThat(after(PRINCIPAL, REMOVED, VALIDATED).gestionnairePrincipal()).isFalse();
    }

    private static Droits after(HabilitationEvent... history) {
        var droits = Droits.NONE;
        for (var event : history) {
            droits = Droits.after(droits, event);
        }
        return droits;
    }
}
