/** What is written from issues: documents, the ledger and former ledgers, the monthly bulletin (文书、台账、通报). */
@Level(14)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.paperwork;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
