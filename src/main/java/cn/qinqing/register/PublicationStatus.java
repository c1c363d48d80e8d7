package cn.qinqing.register;

import cn.qinqing.workbench.JobMessage;
import org.jspecify.annotations.Nullable;

/**
 * Where a publication stands.
 *
 * @param running whether the pages are being made; else the last attempt failed
 * @param total entries to be written; 0 when not known, also for others than who began it
 * @param message why it failed, for who began it
 */
public record PublicationStatus(
        boolean running, int done, int total, @Nullable JobMessage message) {}
