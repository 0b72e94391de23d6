package fr.raccordement.command.habilitation;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import java.util.List;
import java.util.Set;

/**
 * What the side that decides makes of a history.
 *
 * @param gestionnairePrincipal whether the user is the principal manager
 * @param effective the profiles that count
 */
public record Decided(boolean gestionnairePrincipal, Set<Profil> effective) {

    public static Decided after(List<HabilitationEvent> history) {
        var droits = Droits.NONE;
        for (var event : history) {
            droits = Droits.after(droits, event);
        }
        return new Decided(droits.gestionnairePrincipal(), droits.effective());
    }
}
