package fr.raccordement.api.habilitation.event;

import fr.raccordement.api.habilitation.Profil;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The user is the principal manager of the structure, with the profiles that go with it (S-09,
 * S-58).
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param profils the profiles held from now on, in the order of the enum
 */
@Revision("1")
public record GestionnairePrincipalNamed(String structure, String utilisateur, List<Profil> profils)
        implements HabilitationEvent {}
