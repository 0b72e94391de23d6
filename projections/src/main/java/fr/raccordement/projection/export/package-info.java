/**
 * Exports: lists and histories as files, each as of one event.
 *
 * <p>{@link ExportDesk} queues requests ({@link ExportReader}), {@link ExportWriter} writes them.
 * What is written is an {@link ExportTable} of an {@link ExportSource}: a list through {@link
 * ListAsOf} (with {@link FilterMatch}), a history with {@link HistoryColumns}. It is written to a
 * {@link RowFile}, which is a {@link CsvFile}, {@link XlsxFile} or {@link JsonFile} and ends with
 * its {@link ExportHeader}. {@link CellValues} says what is in a cell, in words or as codes, also
 * of what is {@link Worded}; {@link SpreadsheetFormulas} and {@link TimelessZip} help.
 *
 * <p>{@link ExportFiles} is the directory of files and notes, with the {@link ExportDrafts} of
 * both; {@link ExportRetention} cleans it; {@link ExportProgress} is their state, {@link
 * ExportQueryHandler} answers about them. {@link ExportFailure} is why one failed.
 */
@NullMarked
package fr.raccordement.projection.export;

import org.jspecify.annotations.NullMarked;
