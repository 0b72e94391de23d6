package fr.raccordement.api.texte.event;

/** Something that happened to what people typed of a thing. */
public sealed interface TextesEvent permits TextesForgotten {}
