package fr.raccordement.api.reseau;

/** What the partner fills in on the network screen (S-26), one shape per protocol. */
public sealed interface Reseau permits ReseauPesit, ReseauSftp, ReseauAs2 {}
