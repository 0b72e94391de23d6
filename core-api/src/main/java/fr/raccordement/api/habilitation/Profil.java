package fr.raccordement.api.habilitation;

/** What a user may do on behalf of one structure (domain.md section 6). */
public enum Profil {
    RACCORDEMENT_CONSULTATION,
    RACCORDEMENT_MODIFICATION,
    EDI_RECEPTEUR_CONSULTATION,
    EDI_RECEPTEUR_MODIFICATION,
    EDI_GESTION_CONSULTATION,
    EDI_GESTION_MODIFICATION,
    ORGANISATION_MODIFICATION
}
