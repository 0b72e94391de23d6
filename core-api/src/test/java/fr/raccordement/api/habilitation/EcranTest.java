package fr.raccordement.api.habilitation;

import static fr.raccordement.api.habilitation.Ecran.API_DECLARER_PISTE;
import static fr.raccordement.api.habilitation.Ecran.API_GERER_RACCORDEMENTS;
import static fr.raccordement.api.habilitation.Ecran.EDI_CREER_FICHE_EMETTEUR;
import static fr.raccordement.api.habilitation.Ecran.EDI_CREER_FICHE_RECEPTEUR;
import static fr.raccordement.api.habilitation.Ecran.EDI_GERER_RECEPTEURS;
import static fr.raccordement.api.habilitation.Ecran.EDI_RECHERCHER_FICHE;
import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.EDI_RECEPTEUR_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.EDI_RECEPTEUR_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.ORGANISATION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.RACCORDEMENT_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.RACCORDEMENT_MODIFICATION;
import static fr.raccordement.api.structure.StructureType.PRIVEE;
import static fr.raccordement.api.structure.StructureType.PUBLIQUE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.structure.StructureType;
import java.util.List;
import org.junit.jupiter.api.Test;

class EcranTest {

    @Test
    void who_holds_nothing_there_has_no_screen() {
        assertThat(open(PUBLIQUE)).isEmpty();
        assertThat(open(PUBLIQUE, ORGANISATION_MODIFICATION)).isEmpty();
    }

    @Test
    void who_consults_searches_and_creates_nothing() {
        assertThat(open(PRIVEE, RACCORDEMENT_CONSULTATION))
                .containsExactly(EDI_RECHERCHER_FICHE, API_GERER_RACCORDEMENTS);
        assertThat(open(PRIVEE, EDI_RECEPTEUR_CONSULTATION)).containsExactly(EDI_RECHERCHER_FICHE);
    }

    @Test
    void who_modifies_creates_issuer_fiches_and_with_both_profiles_receiver_fiches() {
        assertThat(open(PRIVEE, RACCORDEMENT_MODIFICATION))
                .containsExactly(
                        EDI_CREER_FICHE_EMETTEUR,
                        EDI_RECHERCHER_FICHE,
                        API_GERER_RACCORDEMENTS,
                        API_DECLARER_PISTE);
        assertThat(open(PRIVEE, RACCORDEMENT_MODIFICATION, EDI_RECEPTEUR_MODIFICATION))
                .contains(EDI_CREER_FICHE_RECEPTEUR);
        assertThat(open(PRIVEE, EDI_RECEPTEUR_MODIFICATION)).containsExactly(EDI_RECHERCHER_FICHE);
    }

    @Test
    void receivers_are_managed_on_public_structures_with_either_edi_gestion() {
        assertThat(open(PUBLIQUE, EDI_GESTION_CONSULTATION)).containsExactly(EDI_GERER_RECEPTEURS);
        assertThat(open(PUBLIQUE, EDI_GESTION_MODIFICATION)).containsExactly(EDI_GERER_RECEPTEURS);
        assertThat(open(PRIVEE, EDI_GESTION_MODIFICATION)).isEmpty();
    }

    private static List<Ecran> open(StructureType type, Profil... held) {
        return Ecran.openTo(List.of(held), type);
    }
}
