import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/index.js';
import { OrgModule } from '../org/index.js';
import { DepartmentImport, PositionImport } from './nodes/node-import.js';
import { NodeWorlds } from './nodes/node-worlds.js';
import { TakeOffice } from './nodes/take-office.js';
import { WriteNodes } from './nodes/write-nodes.js';
import { ChangePeople } from './people/change-people.js';
import { PeopleImport } from './people/people-import.js';
import { PeopleWorlds } from './people/people-worlds.js';
import { WritePeople } from './people/write-people.js';
import { Settings } from './settings.js';
import { Staff } from './staff.repository.js';
import { TakeBackStaff } from './take-back-staff.js';
import { Traces } from './traces.repository.js';
import './staff.errors.js';

@Module({
  imports: [OrgModule, ImportsModule],
  providers: [
    Staff,
    Settings,
    Traces,
    TakeBackStaff,
    NodeWorlds,
    TakeOffice,
    WriteNodes,
    DepartmentImport,
    PositionImport,
    PeopleWorlds,
    ChangePeople,
    WritePeople,
    PeopleImport,
  ],
})
export class StaffModule {}
