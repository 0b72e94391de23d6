/** Certificates, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.certificat;

import org.jspecify.annotations.NullMarked;
