package fr.raccordement.api;

/**
 * A sentence shown to people, in the two languages of the platform.
 *
 * @param fr the sentence in French
 * @param en the same in English
 */
public record Texte(String fr, String en) {}
