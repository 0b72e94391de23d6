/** Lists as files, with the names of structures as they were at the event of the export. */
@NullMarked
package fr.raccordement.query.export;

import org.jspecify.annotations.NullMarked;
