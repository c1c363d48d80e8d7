package cn.qinqing.workbench;

import cn.qinqing.shared.FileId;
import java.time.Instant;

/** A file beside the database (文件), as described in it. */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256, Instant storedAt) {}
