package cn.qinqing.audit;

import java.util.List;

/**
 * Result of a check of the whole log (审计校验).
 *
 * @param sealed number of seals that were checked
 * @param erased events whose personal part was lawfully erased
 * @param headSeq number of the last seal
 * @param headHash its hash: written down elsewhere, it proves later that nothing was cut off
 * @param findings at most 1,000
 */
public record AuditReport(long sealed, long erased, long headSeq, String headHash, List<AuditFinding> findings) {

    public boolean whole() {
        return findings.isEmpty();
    }
}
