package fr.raccordement.api.raccordementapi;

/** Where a connection by API stands (S-41; domain.md 9.4). */
public enum RaccordementApiStatus {
    ACTIF,
    INACTIF
}
