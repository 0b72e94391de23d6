/**
 * The read models' database, its embedded server, and the tokens and dead letters kept beside them.
 */
@NullMarked
package fr.raccordement.axon.mongo;

import org.jspecify.annotations.NullMarked;
