package fr.raccordement.api.scellement.query;

import java.time.Instant;

/**
 * What the log was at one moment, signed.
 *
 * @param taille how many events it held
 * @param racine the root of their tree, Base64
 * @param signeLe when it was signed
 * @param note the signed note itself (C2SP tlog-checkpoint)
 */
public record PointDeControleView(long taille, String racine, Instant signeLe, String note) {}
