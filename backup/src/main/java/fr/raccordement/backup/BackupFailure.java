package fr.raccordement.backup;

/** A backup cannot be made, or cannot be restored; nothing that looks whole is left. */
final class BackupFailure extends RuntimeException {

    private final Code code;

    /** What was refused; the names never change. */
    enum Code {
        /** Something in the backup is not what was written. */
        BACKUP_DAMAGED,
        /** A file of the backup is missing, or two do not join. */
        BACKUP_GAP,
        /** There is no backup in the directory, or one that was never whole. */
        BACKUP_ABSENT,
        /** It was written by a later version of the program. */
        BACKUP_FORMAT,
        /** The directory holds the backup of another store, or of another life of this one. */
        BACKUP_OTHER_STORE,
        /** Another backup or restore uses the directory. */
        BACKUP_IN_USE,
        /** The passphrase is missing, too short, or not the one. */
        BACKUP_PASSPHRASE,
        /** The position or instant until which to restore is not in the backup. */
        BACKUP_UNTIL,
        /** There is nothing to back up. */
        STORE_ABSENT,
        /** A restore needs an empty store, and this one holds something. */
        STORE_NOT_EMPTY,
        /** A file or a store cannot be read or written. */
        BACKUP_FAILED
    }

    BackupFailure(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    BackupFailure(Code code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
