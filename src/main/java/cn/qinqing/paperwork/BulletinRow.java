package cn.qinqing.paperwork;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row behind a number of the bulletin: an issue and the day that counts.
 *
 * @param title empty for what was told in confidence
 * @param enterprise empty for an anonymous issue
 */
public record BulletinRow(
        IssueId issue,
        LocalDate on,
        String number,
        String title,
        IssuePrivacy privacy,
        IssueStatus status,
        String enterprise,
        String divisionCode,
        @Nullable String unit,
        @Nullable String category) {}
