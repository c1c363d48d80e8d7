package cn.qinqing.register;

import java.util.List;

/**
 * What an edition says, read at one moment.
 *
 * @param digest SHA-256 that names exactly these words; who approves or publishes gives it back, so that nobody signs
 *     what was changed under their eyes
 */
public record EditionContent(List<EditionChange> changes, String digest) {}
