/**
 * The read models' database, or its embedded server, with the tokens and dead letters kept beside
 * them; and, with Axon Server, the database of the keys, which is another one (D-094).
 */
@NullMarked
package fr.raccordement.axon.mongo;

import org.jspecify.annotations.NullMarked;
