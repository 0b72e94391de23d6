package fr.raccordement.api.raccordementapi.query;

/** How the software of a structure proves who it is (S-42). */
public enum RaccordementApiMode {
    /** By OAuth2, through an application of PISTE. */
    PISTE,
    /** By a certificate, as before PISTE; not offered any more. */
    CERTIFICAT
}
