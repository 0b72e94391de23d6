/** What null means in what a client sends: the default, where the schema names one (D-131). */
@NullMarked
package fr.raccordement.graphql.nullness;

import org.jspecify.annotations.NullMarked;
